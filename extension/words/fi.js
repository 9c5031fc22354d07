//! The extension's own words in Finnish: see en.js.

export default {
  name: 'Nutgraf: tiivistelmä ja keskeiset sitaatit',
  description: 'Tämän välilehden artikkelin lyhyt tiivistelmä ja keskeiset sitaatit sanojineen. Toimii ilman verkkoa; teksti pysyy selaimessa.',
  page: 'Tiivistä tämä sivu',
  selection: 'Tiivistä valinta',
  check: 'Tarkista tämä tiivistelmä',

  unreadable: 'Selain ei anna minkään laajennuksen lukea tätä sivua.',
  browser: 'Tämä on selaimen oma sivu, jota mikään laajennus ei voi lukea. Avaa artikkeli ja paina Nutgraf-painiketta.',
  store: 'Tämä on laajennuskauppa, jota mikään laajennus ei voi lukea. Avaa artikkeli ja paina Nutgraf-painiketta.',
  pdf: 'Tämä on PDF-tiedosto, jota ei voi lukea täällä. Valitse sen koko teksti, kopioi ja liitä Nutgrafin sivulle.',
  file: 'Tämä on tämän tietokoneen tiedosto. Sen voi lukea, kun ”Salli tiedostojen URL-osoitteiden käyttö” on päällä laajennuksen asetuksissa.',
  media: 'Tämä on kuva, ääni tai elokuva: siinä ei ole luettavaa tekstiä.',
  blank: 'Tällä sivulla ei ole tekstiä.',
  gone: 'Sivu on muuttunut. Lue se painamalla Nutgraf-painiketta.',
  noSummary: 'Valittua tekstiä ei voi lukea: se on toisen sivuston kehyksessä. Kopioi artikkeli ja tiivistelmä ja tarkista ne Nutgrafin sivulla.',
  again: 'Lue uudelleen',
  marks: 'Merkinnät sivulla',
  press: 'Avaa artikkeli ja paina Nutgraf-painiketta.',
  openLarge: 'Avaa suurena',
};
