//! The extension's own words in Turkish: see en.js.

export default {
  name: 'Nutgraf: özet ve öne çıkan alıntılar',
  description: 'Bu sekmedeki yazının kısa özeti ve söyleyenleriyle öne çıkan alıntıları. Çevrimdışı çalışır; hiçbir metin tarayıcıdan çıkmaz.',
  page: 'Bu sayfayı özetle',
  selection: 'Seçimi özetle',
  check: 'Bu özeti denetle',

  unreadable: 'Tarayıcı hiçbir uzantının bu sayfayı okumasına izin vermiyor.',
  browser: 'Bu, tarayıcının kendi sayfalarından biri; hiçbir uzantı okuyamaz. Bir yazı açın ve Nutgraf düğmesine basın.',
  store: 'Bu bir uzantı mağazası; hiçbir uzantı okuyamaz. Bir yazı açın ve Nutgraf düğmesine basın.',
  pdf: 'Bu bir PDF dosyası; burada okunamaz. Tüm metnini seçin, kopyalayın ve Nutgraf sayfasına yapıştırın.',
  file: 'Bu, bu bilgisayardaki bir dosya. Uzantının ayarlarında “Dosya URL’lerine erişime izin ver” açıldığında okunabilir.',
  media: 'Bu bir resim, ses ya da film: okunacak metin yok.',
  blank: 'Bu sayfada metin yok.',
  gone: 'Sayfa değişti. Okumak için Nutgraf düğmesine basın.',
  noSummary: 'Seçilen metin okunamıyor: başka bir sitenin çerçevesinde duruyor. Yazıyı ve özeti kopyalayın, Nutgraf sayfasında denetleyin.',
  again: 'Yeniden oku',
  marks: 'Sayfadaki işaretler',
  press: 'Bir yazı açın ve Nutgraf düğmesine basın.',
  openLarge: 'Büyük aç',
};
