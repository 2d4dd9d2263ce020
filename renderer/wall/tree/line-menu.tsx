import { Menu } from '@mantine/core'
import {
  IconEyeOff,
  IconLayoutGrid,
  IconLayoutGridAdd,
  IconPencil,
  IconPlugConnected,
  IconRefresh,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openPrivacy } from '../../components/dialogs'
import type { TreeNode } from './build'
import { nodesWith } from './chosen'
import { camerasOfLine, editCamera, putLine, retryCamera, showLine } from './line-actions'

export interface MenuAt {
  node: TreeNode
  x: number
  y: number
}

/** What can be done with a camera or a facility, where the pointer is. */
export function LineMenu({ at, onClose }: { at: MenuAt | null; onClose: () => void }) {
  if (!at) return null
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} withinPortal returnFocus>
      <Menu.Target>
        <span className="menu-point" style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Items node={at.node} />
      </Menu.Dropdown>
    </Menu>
  )
}

function Items({ node }: { node: TreeNode }) {
  const { t } = useTranslation()
  const facility = node.kind !== 'camera'
  const several = nodesWith(node).length > 1
  const count = camerasOfLine(node).length
  return (
    <>
      <Menu.Item
        leftSection={<IconLayoutGridAdd />}
        rightSection={<kbd>Enter</kbd>}
        disabled={count === 0}
        onClick={() => putLine(node, false)}
      >
        {several
          ? t('wall.tree.menu.putSeveral', { count })
          : t(facility ? 'wall.tree.menu.putFacility' : 'wall.tree.menu.put')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLayoutGrid />}
        rightSection={<kbd>Ctrl Enter</kbd>}
        disabled={count === 0}
        onClick={() => showLine(node)}
      >
        {several
          ? t('wall.tree.menu.showSeveral', { count })
          : t(facility ? 'wall.tree.menu.showFacility' : 'wall.tree.menu.show')}
      </Menu.Item>
      {node.kind === 'camera' && !several && <CameraItems id={node.camera.id} />}
    </>
  )
}

function CameraItems({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item leftSection={<IconRefresh />} onClick={() => retryCamera(id)}>
        {t('wall.tree.menu.retry')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconPlugConnected />} onClick={() => editCamera(id)}>
        {t('wall.tree.menu.test')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPencil />} onClick={() => editCamera(id)}>
        {t('wall.tree.menu.edit')}
      </Menu.Item>
      <Menu.Item leftSection={<IconEyeOff />} onClick={() => openPrivacy(id)}>
        {t('privacy.open')}
      </Menu.Item>
    </>
  )
}
