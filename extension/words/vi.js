//! The extension's own words in Vietnamese: see en.js.

export default {
  name: 'Nutgraf: tóm tắt và trích dẫn chính',
  description: 'Tóm tắt ngắn của bài trong thẻ này và trích dẫn chính kèm người nói. Chạy ngoại tuyến; văn bản không rời trình duyệt.',
  page: 'Tóm tắt trang này',
  selection: 'Tóm tắt phần đã chọn',
  check: 'Kiểm tra bản tóm tắt này',

  unreadable: 'Trình duyệt không cho tiện ích nào đọc trang này.',
  browser: 'Đây là trang của chính trình duyệt, không tiện ích nào đọc được. Hãy mở một bài viết và nhấn nút Nutgraf.',
  store: 'Đây là cửa hàng tiện ích, không tiện ích nào đọc được. Hãy mở một bài viết và nhấn nút Nutgraf.',
  pdf: 'Đây là tệp PDF, ở đây không đọc được. Hãy chọn toàn bộ văn bản, sao chép và dán vào trang của Nutgraf.',
  file: 'Đây là tệp trên máy tính này. Có thể đọc tệp khi “Cho phép truy cập vào các URL của tệp” được bật trong phần cài đặt của tiện ích.',
  media: 'Đây là hình ảnh, âm thanh hoặc phim: không có văn bản để đọc.',
  blank: 'Trang này không có văn bản.',
  gone: 'Trang đã thay đổi. Nhấn nút Nutgraf để đọc trang.',
  noSummary: 'Không đọc được văn bản đã chọn: văn bản nằm trong khung của trang web khác. Hãy sao chép bài viết và bản tóm tắt, rồi kiểm tra trên trang của Nutgraf.',
  again: 'Đọc lại',
  marks: 'Đánh dấu trên trang',
  press: 'Hãy mở một bài viết và nhấn nút Nutgraf.',
  openLarge: 'Mở lớn',
};
