import { csvChunks } from './csv-chunks';

test('a small file is one part', () => {
  expect(csvChunks('name,unit\nA,x\nB,y', 1000)).toEqual([{ csv: 'name,unit\nA,x\nB,y\n', offset: 0 }]);
  expect(csvChunks('\ufeffname\nA\n', 1000)).toEqual([{ csv: 'name\nA\n', offset: 0 }]);
  expect(csvChunks('', 1000)).toEqual([{ csv: '', offset: 0 }]);
});

test('each part has the heading, and lines keep their numbers', () => {
  const lines = Array.from({ length: 100 }, (_, i) => `Item ${i},x`);
  const chunks = csvChunks(['name,unit', ...lines].join('\r\n'), 200);
  expect(chunks.length).toBeGreaterThan(5);
  const seen = chunks.flatMap(({ csv, offset }) =>
    csv.split('\r\n').flatMap((text, i) => (i && text.trim() ? [[i + 1 + offset, text.trim()] as const] : [])),
  );
  expect(seen).toEqual(lines.map((text, i) => [i + 2, text]));
  for (const { csv } of chunks) expect(csv.startsWith('name,unit\r\n')).toBe(true);
});

test('a line break inside quotation marks does not end a line, and counts as a line of the file', () => {
  const chunks = csvChunks('name\n"A\nB"\nC\nD\n', 10);
  expect(chunks).toEqual([
    { csv: 'name\n"A\nB"\n', offset: 0 },
    { csv: 'name\nC\nD\n', offset: 2 },
  ]);
});
