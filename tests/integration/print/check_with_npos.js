// node check_with_npos.js NODE_MODULES SLIP.escpos PICTURE.pbm
// Decodes our bytes with npos and compares every dot with our own picture (a P4 PBM). Prints the
// number of dots that differ; exits 1 when there is one, or when the sizes differ.
// The slip must be in the form without feed commands, which npos drops.
'use strict';

const fs = require('fs');
const path = require('path');

function readPbm(file) {
  const bytes = fs.readFileSync(file);
  const header = /^P4\n(\d+) (\d+)\n/.exec(bytes.toString('latin1', 0, 32));
  if (!header) throw new Error(`${file} is no P4 picture`);
  const width = Number(header[1]);
  const height = Number(header[2]);
  const rows = bytes.subarray(header[0].length);
  const rowBytes = Math.ceil(width / 8);
  const black = (x, y) => ((rows[y * rowBytes + (x >> 3)] >> (7 - (x & 7))) & 1) === 1;
  return { width, height, black };
}

async function main([modules, slip, picture]) {
  const npos = require(path.resolve(modules, 'npos'));
  const ast = await npos.parser().parse(fs.readFileSync(slip));
  if (ast.error) throw ast.error;
  const rasters = ast.entries.filter((entry) => entry.codec.name === 'raster');
  if (rasters.length !== 1) throw new Error(`${rasters.length} pictures instead of one`);
  const theirs = rasters[0].data;
  const ours = readPbm(picture);
  if (theirs.width !== ours.width || theirs.height !== ours.height) {
    throw new Error(`${theirs.width}x${theirs.height} instead of ${ours.width}x${ours.height}`);
  }
  let differing = 0;
  for (let y = 0; y < ours.height; ++y) {
    for (let x = 0; x < ours.width; ++x) {
      const dark = theirs.getPixel(x, y) === 0;
      if (dark !== ours.black(x, y)) ++differing;
    }
  }
  console.log(`${differing} of ${ours.width * ours.height} dots differ`);
  return differing === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(String(error));
    process.exit(1);
  },
);
