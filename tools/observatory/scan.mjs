// Mozilla's HTTP Observatory on a site of this machine; `cargo xtask observatory` calls it.
// Argument: host and port. Prints a line a test: its name, `pass` or `fail`, what was found.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scan } from '@mdn/mdn-http-observatory';

const [site] = process.argv.slice(2);

// A list of the web's hosts that its installation would fetch; one of this machine is on none.
const hosts = fileURLToPath(new URL('../conf/hsts-preload.json', import.meta.resolve('@mdn/mdn-http-observatory')));
if (!existsSync(hosts)) writeFileSync(hosts, '{}');

const { tests } = await scan(site);
for (const [name, { pass, result }] of Object.entries(tests)) {
  console.log([name, pass ? 'pass' : 'fail', result].join('\t'));
}
