import type { ReadmeFacts } from './readme'

const clockOf = (clock: ReadmeFacts['clock']) =>
  clock
    ? `lệch ${clock.offsetMs} ms so với ${clock.against}, đo lúc ${clock.measuredAt}`
    : 'chưa được đối chiếu với nguồn giờ chuẩn'

const withheld = ({ withheld: count }: ReadmeFacts) =>
  count > 0
    ? `Không kèm ${count} tệp gốc của camera có vùng riêng tư: trạm giữ các tệp đó. manifest.json, mục "withheld",
ghi mã băm của từng tệp, để sau này đối chiếu. Bản để xem của chúng có trong gói, đã che.
`
    : ''

export const vi = (facts: ReadmeFacts) => `\
GÓI BẰNG CHỨNG – VỌNG GÁC

Lập lúc:          ${facts.createdAt}
Người lập:        ${facts.operator}
Trạm:             ${facts.station}
Dấu vân tay khóa: ${facts.fingerprint}
Số lần đánh dấu:  ${facts.bookmarks}
Đồng hồ của trạm: ${clockOf(facts.clock)}

Trong gói có gì
  originals/      ảnh và đoạn phim gốc, đúng như lúc ghi
  renditions/     bản để xem (ghi giờ và nơi quay bên dưới, che mặt, đổi định dạng)
  report.pdf      mỗi lần đánh dấu một trang, để đọc và in
  manifest.json   ghi nội dung: cơ sở, máy quay, thời gian, người ghi, những việc đã làm với từng tệp
  custody.jsonl   các dòng trong nhật ký bằng chứng của trạm về những lần đánh dấu này
  SHA256SUMS      mã băm SHA-256 của từng tệp
  manifest.sig    chữ ký Ed25519 của trạm trên manifest.json (64 byte)
  station.pem     khóa công khai của trạm

Cách kiểm tra (không cần phần mềm của chúng tôi). Mở cửa sổ dòng lệnh tại thư mục này.

1. Các tệp có còn nguyên không?

     sha256sum -c SHA256SUMS

   Mọi dòng phải là "OK" (hoặc "THÀNH CÔNG").

2. Bản kê có đúng do trạm ký không? (OpenSSL 3)

     openssl pkeyutl -verify -pubin -inkey station.pem -rawin -in manifest.json -sigfile manifest.sig

   Phải hiện: Signature Verified Successfully

3. Khóa có đúng của trạm không?

     openssl pkey -pubin -in station.pem -outform DER | sha256sum

   Phải ra đúng dấu vân tay ghi ở trên (không kể dấu cách). Hãy đối chiếu với dấu vân tay mà đơn vị
   vận hành trạm công bố bằng đường khác (văn bản, điện thoại): gói giả cũng có thể kèm khóa giả.

manifest.json cũng ghi mã băm của từng tệp, nên chữ ký bảo vệ cả gói.
Trong custody.jsonl, "hash" là SHA-256 của chính dòng đó khi bỏ mục "hash"; nhật ký của trạm có cùng
dòng ấy với cùng số thứ tự ("seq"), và mỗi dòng của nhật ký giữ mã băm của dòng trước nó.
${withheld(facts)}Phần không lập được thì ghi trong manifest.json, mục "lacks".
Không thêm, bớt, đổi tên hay mở rồi lưu lại tệp nào trong thư mục này.
`
