//! The extension's own words in Hungarian: see en.js.

export default {
  name: 'Nutgraf: összefoglaló és fontos idézetek',
  description: 'A lapon megnyitott cikk rövid összefoglalója és fontos idézetei beszélővel. Offline is működik; a szöveg a böngészőben marad.',
  page: 'Az oldal összefoglalása',
  selection: 'A kijelölés összefoglalása',
  check: 'Az összefoglaló ellenőrzése',

  unreadable: 'A böngésző egyetlen bővítménynek sem engedi, hogy ezt az oldalt olvassa.',
  browser: 'Ez a böngésző saját oldala, amelyet egyetlen bővítmény sem olvashat. Nyisson meg egy cikket, és nyomja meg a Nutgraf gombot.',
  store: 'Ez egy bővítményáruház, amelyet egyetlen bővítmény sem olvashat. Nyisson meg egy cikket, és nyomja meg a Nutgraf gombot.',
  pdf: 'Ez egy PDF-fájl, amely itt nem olvasható. Jelölje ki az egész szövegét, másolja ki, és illessze be a Nutgraf oldalán.',
  file: 'Ez a számítógép egyik fájlja. Akkor olvasható, ha a bővítmény beállításaiban be van kapcsolva a „Fájl URL-ekhez való hozzáférés engedélyezése”.',
  media: 'Ez kép, hang vagy film: nincs benne olvasható szöveg.',
  blank: 'Ezen az oldalon nincs szöveg.',
  gone: 'Az oldal megváltozott. A beolvasásához nyomja meg a Nutgraf gombot.',
  noSummary: 'A kijelölt szöveg nem olvasható: egy másik webhely keretében áll. Másolja ki a cikket és az összefoglalót, és ellenőrizze őket a Nutgraf oldalán.',
  again: 'Újraolvasás',
  marks: 'Jelölések az oldalon',
  press: 'Nyisson meg egy cikket, és nyomja meg a Nutgraf gombot.',
  openLarge: 'Megnyitás nagyban',
};
