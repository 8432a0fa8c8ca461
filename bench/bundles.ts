import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Line, atMost } from './measure';

/** What is loaded when a letter or a paper is opened: 80 kB for reading a letter, 45 kB for the whole correspondence, 30 kB for annotating, 100 kB for citing in ten languages of papers. */
export function benchBundles(): Line[] {
  return ['node', 'web'].map(host => {
    const bytes = gzipSync(fs.readFileSync(`dist/${host}/extension.js`), { level: 9 }).length;
    return atMost(`the ${host} bundle, gzipped`, bytes / 1000, 255, value => `${value.toFixed(1)} kB`);
  });
}
