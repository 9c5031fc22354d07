//! The icons of buttons that scripts make.

const SVG = 'http://www.w3.org/2000/svg';

/** Paths in a box of 16 by 16. */
const PATHS = {
  copy: 'M2.5 10.5v-8h8M5.5 5.5h8v8h-8z',
  paste: 'M5.5 3.5h-2v10h9v-10h-2M5.5 2.5h5v2h-5z',
  card: 'M1.5 3.5h13v9h-13zM4 6.5h8M4 9h5',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('class', 'i');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
