//! The extension's own words in Chinese: see en.js.

export default {
  name: 'Nutgraf：摘要与关键引语',
  description: '此标签页中文章的简短摘要和关键引语及其发言者。可离线使用，文字不会离开浏览器。',
  page: '为此页面生成摘要',
  selection: '为所选文字生成摘要',
  check: '核对此摘要',

  unreadable: '浏览器不允许任何扩展读取此页面。',
  browser: '这是浏览器自身的页面，任何扩展都无法读取。请打开一篇文章，再按 Nutgraf 按钮。',
  store: '这是扩展商店，任何扩展都无法读取。请打开一篇文章，再按 Nutgraf 按钮。',
  pdf: '这是 PDF 文件，这里无法读取。请选择全部文字，复制后粘贴到 Nutgraf 页面。',
  file: '这是此计算机上的文件。在扩展设置中开启“允许访问文件网址”后即可读取。',
  media: '这是图片、声音或影片，没有可读取的文字。',
  blank: '此页面没有文字。',
  gone: '页面已更改。请按 Nutgraf 按钮读取。',
  noSummary: '无法读取所选文字：它在另一网站的框架中。请复制文章和摘要，在 Nutgraf 页面上核对。',
  again: '重新读取',
  marks: '页面上的标记',
  press: '请打开一篇文章，再按 Nutgraf 按钮。',
  openLarge: '放大打开',
};
