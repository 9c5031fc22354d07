//! The extension's own words in Romanian: see en.js.

export default {
  name: 'Nutgraf: rezumat și citate importante',
  description: 'Un rezumat scurt al articolului din această filă și citatele importante cu autorii lor. Merge offline; textul rămâne în browser.',
  page: 'Rezumă această pagină',
  selection: 'Rezumă selecția',
  check: 'Verifică acest rezumat',

  unreadable: 'Browserul nu lasă nicio extensie să citească această pagină.',
  browser: 'Aceasta este o pagină a browserului însuși, pe care nicio extensie nu o poate citi. Deschideți un articol și apăsați butonul Nutgraf.',
  store: 'Acesta este un magazin de extensii, pe care nicio extensie nu îl poate citi. Deschideți un articol și apăsați butonul Nutgraf.',
  pdf: 'Acesta este un fișier PDF, care nu poate fi citit aici. Selectați tot textul lui, copiați-l și lipiți-l pe pagina Nutgraf.',
  file: 'Acesta este un fișier de pe acest computer. Poate fi citit după ce activați „Permite accesul la adresele URL de fișiere” în setările extensiei.',
  media: 'Aceasta este o imagine, un sunet sau un film: nu există text de citit.',
  blank: 'Această pagină nu are text.',
  gone: 'Pagina s-a schimbat. Apăsați butonul Nutgraf pentru a o citi.',
  noSummary: 'Textul selectat nu poate fi citit: se află într-un cadru al altui site. Copiați articolul și rezumatul și verificați-le pe pagina Nutgraf.',
  again: 'Citiți din nou',
  marks: 'Marcaje pe pagină',
  press: 'Deschideți un articol și apăsați butonul Nutgraf.',
  openLarge: 'Deschideți mare',
};
