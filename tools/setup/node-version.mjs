// Refuses a Node.js this product does not run on. Written in old syntax on purpose: an old Node must be able
// to read this file in order to say what is wrong.
import { readFileSync } from 'fs';

var root = new URL('../../', import.meta.url);
var range = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines.node;

function numbers(version) {
  return version
    .replace(/^[^0-9]*/, '')
    .split('.')
    .map(Number);
}

function isAtLeast(have, want) {
  for (var i = 0; i < 3; i++) if (have[i] !== want[i]) return have[i] > want[i];
  return true;
}

/** True when `version` meets a range of `^a.b.c` and `>=a.b.c` parts joined by `||`: all that engines uses. */
export function supports(version, engines) {
  var have = numbers(version);
  return engines.split('||').some(function (part) {
    var want = numbers(part);
    return isAtLeast(have, want) && (part.indexOf('>=') >= 0 || have[0] === want[0]);
  });
}

export function refuseUnsupportedNode() {
  if (supports(process.version, range)) return;
  console.error(
    'MediCare Pro needs Node.js ' + range.replace(/\|\|/g, 'or') + ', and this is ' + process.version + '.',
  );
  console.error(
    'Install Node.js 24 (https://nodejs.org) or switch to it (nvm install 24), then run the command again.',
  );
  process.exit(1);
}
