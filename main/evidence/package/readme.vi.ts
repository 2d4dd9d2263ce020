import type { ReadmeFacts } from './readme'

export const vi = ({ createdAt, operator, station, fingerprint, bookmarks }: ReadmeFacts) => `\
GÓI CHỨNG CỨ – VỌNG GÁC

Lập lúc:          ${createdAt}
Người lập:        ${operator}
Trạm:             ${station}
Dấu vân tay khóa: ${fingerprint}
Số lần đánh dấu:  ${bookmarks}

Trong gói có gì
  originals/      ảnh và đoạn phim gốc, đúng như lúc ghi
  renditions/     bản để xem, nếu có (đổi định dạng, có chú thích hoặc che mặt)
  manifest.json   ghi nội dung: cơ sở, máy quay, thời gian, người ghi, những việc đã làm với từng tệp
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
Không thêm, bớt, đổi tên hay mở rồi lưu lại tệp nào trong thư mục này.
`
