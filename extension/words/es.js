//! The extension's own words in Spanish: see en.js.

export default {
  name: 'Nutgraf: resumen y citas clave',
  description: 'Un resumen breve del artículo de esta pestaña y sus citas clave con quién las dijo. Funciona sin conexión; ningún texto sale.',
  page: 'Resumir esta página',
  selection: 'Resumir la selección',
  check: 'Comprobar este resumen',

  unreadable: 'El navegador no permite que ninguna extensión lea esta página.',
  browser: 'Es una página del propio navegador, que ninguna extensión puede leer. Abra un artículo y pulse el botón de Nutgraf.',
  store: 'Es una tienda de extensiones, que ninguna extensión puede leer. Abra un artículo y pulse el botón de Nutgraf.',
  pdf: 'Es un archivo PDF, que aquí no se puede leer. Seleccione todo su texto, cópielo y péguelo en la página de Nutgraf.',
  file: 'Es un archivo de este equipo. Se podrá leer cuando «Permitir acceso a URL de archivo» esté activado en los ajustes de la extensión.',
  media: 'Es una imagen, un sonido o una película: no hay texto que leer.',
  blank: 'Esta página no tiene texto.',
  gone: 'La página ha cambiado. Pulse el botón de Nutgraf para leerla.',
  noSummary: 'El texto seleccionado no se puede leer: está en un marco de otro sitio. Copie el artículo y el resumen, y compruébelos en la página de Nutgraf.',
  again: 'Leer de nuevo',
  marks: 'Marcas en la página',
  press: 'Abra un artículo y pulse el botón de Nutgraf.',
  openLarge: 'Abrir en grande',
};
