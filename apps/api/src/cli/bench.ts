import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchAttachments } from '../bench/attachments.bench';
import { startBareDesk } from '../bench/bare-desk';
import { startBareFigures } from '../bench/bare-figures';
import { startBareHistory } from '../bench/bare-history';
import { startBareServer } from '../bench/bare-server';
import { startBareUpload } from '../bench/bare-upload';
import { benchCommits } from '../bench/commits.bench';
import { benchDesk } from '../bench/desk.bench';
import { benchFaces } from '../bench/faces.bench';
import { benchFanout, fanoutClients } from '../bench/fanout.bench';
import { benchFigures } from '../bench/figures.bench';
import { benchMoney } from '../bench/money.bench';
import { benchRace } from '../bench/race.bench';
import { benchRecords } from '../bench/records.bench';
import { benchRequests } from '../bench/requests.bench';

/** `npm run bench [requests|desk|money|figures|records|attachments|faces|race|commits|fanout]`. The other words are the processes that it starts itself. */
async function main([part, ...rest]: string[]): Promise<void> {
  if (part === 'bare') return startBareServer(rest[0], Number(rest[1]));
  if (part === 'bare-desk') return startBareDesk(rest[0], Number(rest[1]));
  if (part === 'bare-figures') return startBareFigures(rest[0], Number(rest[1]));
  if (part === 'bare-history') return startBareHistory(rest[0], Number(rest[1]));
  if (part === 'bare-upload') return startBareUpload(rest[0], Number(rest[1]));
  if (part === 'clients') return fanoutClients(Number(rest[0]), Number(rest[1]));
  const dir = join(tmpdir(), 'medicare-bench');
  if (!part || part === 'requests') await benchRequests(dir, Number(rest[0] ?? 100_000));
  if (!part || part === 'desk') await benchDesk(dir, Number(rest[0] ?? 1_000_000));
  if (!part || part === 'money') await benchMoney(dir, Number(rest[0] ?? 1_000_000));
  if (!part || part === 'figures') await benchFigures(dir);
  if (!part || part === 'records') await benchRecords(dir);
  if (!part || part === 'attachments') await benchAttachments(dir);
  if (!part || part === 'faces') await benchFaces(dir);
  if (!part || part === 'race') await benchRace();
  if (!part || part === 'commits') await benchCommits();
  if (!part || part === 'fanout') await benchFanout([1000, 5000]);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error);
  process.exitCode = 1;
});
