import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Line, atMost } from './measure';

/** What is loaded when a letter is opened: 80 kB for reading one, 45 kB for the whole correspondence. */
export function benchBundles(): Line[] {
  return ['node', 'web'].map(host => {
    const bytes = gzipSync(fs.readFileSync(`dist/${host}/extension.js`), { level: 9 }).length;
    return atMost(`the ${host} bundle, gzipped`, bytes / 1000, 125, value => `${value.toFixed(1)} kB`);
  });
}
