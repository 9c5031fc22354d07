//! The extension's own words in Indonesian: see en.js.

export default {
  name: 'Nutgraf: ringkasan dan kutipan penting',
  description: 'Ringkasan singkat artikel di tab ini dan kutipan pentingnya beserta pembicaranya. Bekerja luring; teks tidak keluar dari peramban.',
  page: 'Ringkas halaman ini',
  selection: 'Ringkas pilihan',
  check: 'Periksa ringkasan ini',

  unreadable: 'Peramban tidak mengizinkan ekstensi mana pun membaca halaman ini.',
  browser: 'Ini halaman milik peramban sendiri, yang tidak dapat dibaca ekstensi mana pun. Buka sebuah artikel dan tekan tombol Nutgraf.',
  store: 'Ini toko ekstensi, yang tidak dapat dibaca ekstensi mana pun. Buka sebuah artikel dan tekan tombol Nutgraf.',
  pdf: 'Ini berkas PDF, yang tidak dapat dibaca di sini. Pilih seluruh teksnya, salin, dan tempel di halaman Nutgraf.',
  file: 'Ini berkas di komputer ini. Berkas ini dapat dibaca setelah “Izinkan akses ke URL file” diaktifkan di setelan ekstensi.',
  media: 'Ini gambar, suara, atau film: tidak ada teks untuk dibaca.',
  blank: 'Halaman ini tidak memiliki teks.',
  gone: 'Halaman telah berubah. Tekan tombol Nutgraf untuk membacanya.',
  noSummary: 'Teks yang dipilih tidak dapat dibaca: teks itu berada dalam bingkai situs lain. Salin artikel dan ringkasannya, lalu periksa di halaman Nutgraf.',
  again: 'Baca lagi',
  marks: 'Tanda di halaman',
  press: 'Buka sebuah artikel dan tekan tombol Nutgraf.',
  openLarge: 'Buka besar',
};
