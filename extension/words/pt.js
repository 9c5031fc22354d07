//! The extension's own words in Portuguese: see en.js.

export default {
  name: 'Nutgraf: resumo e citações principais',
  description: 'Um resumo breve do artigo desta aba e as citações principais com quem as disse. Funciona offline; o texto não sai do navegador.',
  page: 'Resumir esta página',
  selection: 'Resumir a seleção',
  check: 'Verificar este resumo',

  unreadable: 'O navegador não deixa nenhuma extensão ler esta página.',
  browser: 'Esta é uma página do próprio navegador, que nenhuma extensão pode ler. Abra um artigo e pressione o botão Nutgraf.',
  store: 'Esta é uma loja de extensões, que nenhuma extensão pode ler. Abra um artigo e pressione o botão Nutgraf.',
  pdf: 'Este é um arquivo PDF, que não pode ser lido aqui. Selecione todo o seu texto, copie e cole na página do Nutgraf.',
  file: 'Este é um arquivo deste computador. Pode ser lido quando “Permitir acesso a URLs de arquivo” estiver ativado nas configurações da extensão.',
  media: 'Isto é uma imagem, um som ou um filme: não há texto para ler.',
  blank: 'Esta página não tem texto.',
  gone: 'A página mudou. Pressione o botão Nutgraf para a ler.',
  noSummary: 'O texto selecionado não pode ser lido: está numa moldura de outro site. Copie o artigo e o resumo e verifique-os na página do Nutgraf.',
  again: 'Ler de novo',
  marks: 'Marcas na página',
  press: 'Abra um artigo e pressione o botão Nutgraf.',
  openLarge: 'Abrir em tamanho grande',
};
