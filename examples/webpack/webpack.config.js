import CopyPlugin from 'copy-webpack-plugin';

export default {
  mode: 'production',
  entry: './app.js',
  output: { filename: 'app.js', clean: true },
  plugins: [new CopyPlugin({ patterns: ['index.html'] })],
};
