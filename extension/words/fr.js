//! The extension's own words in French: see en.js.

export default {
  name: 'Nutgraf : résumé et citations clés',
  description: 'Un bref résumé de l’article de cet onglet et ses citations clés, avec leurs auteurs. Hors ligne ; le texte ne sort pas.',
  page: 'Résumer cette page',
  selection: 'Résumer la sélection',
  check: 'Vérifier ce résumé',

  unreadable: 'Le navigateur ne laisse aucune extension lire cette page.',
  browser: 'C’est une page du navigateur lui-même, qu’aucune extension ne peut lire. Ouvrez un article et appuyez sur le bouton Nutgraf.',
  store: 'C’est une boutique d’extensions, qu’aucune extension ne peut lire. Ouvrez un article et appuyez sur le bouton Nutgraf.',
  pdf: 'C’est un fichier PDF, qui ne peut pas être lu ici. Sélectionnez tout son texte, copiez-le et collez-le sur la page de Nutgraf.',
  file: 'C’est un fichier de cet ordinateur. Il pourra être lu une fois « Autoriser l’accès aux URL de fichier » activé dans les paramètres de l’extension.',
  media: 'C’est une image, un son ou un film : il n’y a pas de texte à lire.',
  blank: 'Cette page n’a pas de texte.',
  gone: 'La page a changé. Appuyez sur le bouton Nutgraf pour la lire.',
  noSummary: 'Le texte sélectionné ne peut pas être lu : il se trouve dans un cadre d’un autre site. Copiez l’article et le résumé, et vérifiez-les sur la page de Nutgraf.',
  again: 'Relire',
  marks: 'Marques sur la page',
  press: 'Ouvrez un article et appuyez sur le bouton Nutgraf.',
  openLarge: 'Ouvrir en grand',
};
