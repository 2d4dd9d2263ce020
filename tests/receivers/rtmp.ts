import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort, type Receiver, receiver } from './receiver'

/** `live` takes every key, `shut` none. What comes is recorded, a file a publishing. */
const CONFIG = (folder: string, port: number) => `
load_module /usr/lib/nginx/modules/ngx_rtmp_module.so;
daemon off; master_process off; worker_processes 1;
user root;
pid ${folder}/nginx.pid; error_log ${folder}/error.log warn;
events { worker_connections 256; }
rtmp {
  access_log off;
  server {
    listen 127.0.0.1:${port};
    application live { live on; record all; record_path ${folder}; record_unique on; }
    application shut { live on; deny publish all; }
  }
}
`

export interface RtmpReceiver extends Receiver {
  url(application: string): string
  /** What came, the oldest first. */
  files(): string[]
}

/** nginx with its RTMP module, with a configuration and a folder of its own. */
export async function startRtmpReceiver(folder: string): Promise<RtmpReceiver> {
  const port = await freePort()
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, CONFIG(folder, port))
  const made = await receiver(port, async () => {
    const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', config], { stdio: 'ignore' })
    await listening(port, child)
    return child
  })
  return {
    ...made,
    url: (application) => `rtmp://127.0.0.1:${port}/${application}`,
    files: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.flv'))
        .map((name) => join(folder, name))
        .sort((a, b) => statSync(a).birthtimeMs - statSync(b).birthtimeMs),
  }
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error('nginx did not start: is libnginx-mod-rtmp there?')
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true))
      socket.on('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    await new Promise((again) => setTimeout(again, 50))
  }
  throw new Error('nginx does not listen')
}
