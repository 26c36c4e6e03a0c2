/** Builds in this process and tells the parent what it used; part of `npm run bench`. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { build } from 'astro';

// Written into a folder of its own, which nobody serves.
process.env.PORTAL_BUILD = '1';
await build({ logLevel: 'error' });
const stat = readFileSync('/proc/self/stat', 'utf8');
// Fields 14 to 17 of proc(5): user and system time of this process and of its ended children, in 1/100 s.
const ticks = stat
  .slice(stat.lastIndexOf(')') + 2)
  .split(' ')
  .slice(11, 15)
  .map(Number);
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
process.send?.({ cpu: ticks.reduce((sum, part) => sum + part, 0) / 100, peak });
process.disconnect?.();
