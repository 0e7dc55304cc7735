// The floors of the house, as rules over the graph of imports. Each answers its faults in words.

/** One row per library or application: where it lives, its floor, which side it runs on, the ways into it. */
export const AREAS = [
  area('domain', 'libs/domain/src/', 0, 'both'),
  area('server-data', 'libs/server/data/src/', 1, 'server'),
  area('server-platform', 'libs/server/platform/src/', 2, 'server'),
  area('server-features', 'libs/server/features/src/', 3, 'server'),
  area('web-graphql', 'libs/web/graphql/src/', 1, 'web'),
  area('web-ui', 'libs/web/ui/src/', 1, 'web'),
  area('web-core', 'libs/web/core/src/', 2, 'web'),
  // Two programs are made of it: the console, and the portal, which is to carry nothing of the console.
  area('web-features', 'libs/web/features/src/', 3, 'web', ['index.ts', 'portal-entry.ts']),
  area('api', 'apps/api/src/', 4, 'server'),
  area('admin', 'apps/admin/src/', 4, 'web'),
  area('portal', 'apps/portal/src/', 4, 'web'),
  area('verify', 'apps/verify/src/', 4, 'web'),
  area('portal-shell', 'apps/portal-shell/src/', 4, 'web'),
];

function area(name, folder, floor, side, barrels = folder.startsWith('libs/') ? ['index.ts'] : []) {
  return { name, folder, floor, side, barrels: barrels.map((file) => folder + file) };
}

const areaOf = (file) => AREAS.find(({ folder }) => file.startsWith(folder));
const at = (file, edge) => `${file}:${edge.line}`;

/** The feature a file belongs to: its folder directly under a features library. */
export const featureOf = (file) => file.match(/^libs\/(?:server|web)\/features\/src\/([^/]+)\//)?.[1];

function* insideEdges(graph) {
  for (const [file, { edges }] of graph) for (const edge of edges) if (edge.inside) yield [file, edge];
}

/** Imports go down: to a lower floor or within the same library. */
export function upward(graph) {
  return pairs(graph).flatMap(([file, edge, from, to]) =>
    to.floor < from.floor
      ? []
      : [`${at(file, edge)}: ${from.name} (floor ${from.floor}) must not import ${to.name} (floor ${to.floor})`],
  );
}

/** Server and web meet in the domain and nowhere else. */
export function acrossSides(graph) {
  return pairs(graph).flatMap(([file, edge, from, to]) =>
    to.side === 'both' || to.side === from.side
      ? []
      : [`${at(file, edge)}: ${from.side} code must not import ${to.side} code (${to.name})`],
  );
}

/** A library is entered by its barrel, and only by others: inside, files name each other. */
export function pastBarrels(graph) {
  return [...insideEdges(graph)].flatMap(([file, edge]) => {
    const [from, to] = [areaOf(file), areaOf(edge.to)];
    if (!to) return [];
    if (from === to)
      return to.barrels.includes(edge.to) ? [`${at(file, edge)}: ${to.name} must not import its own barrel`] : [];
    return to.barrels.length && !to.barrels.includes(edge.to)
      ? [`${at(file, edge)}: reaches past the barrel of ${to.name} into ${edge.to}`]
      : [];
  });
}

/** Libraries are entered from the top: an index.ts further inside hides where things are. */
export function innerBarrels(graph) {
  return [...graph.keys()]
    .filter(
      (file) => file.endsWith('/index.ts') && areaOf(file)?.barrels.length && !areaOf(file).barrels.includes(file),
    )
    .map((file) => `${file}: a second barrel inside ${areaOf(file).name}`);
}

/** Features are strangers to each other; what two of them need lives a floor below. */
export function sideways(graph) {
  return [...insideEdges(graph)].flatMap(([file, edge]) => {
    const [from, to] = [featureOf(file), featureOf(edge.to)];
    return from && to && from !== to
      ? [`${at(file, edge)}: feature ${from} must not import feature ${to} (${edge.to})`]
      : [];
  });
}

/** The domain imports nothing: no package, no Node, no browser. */
export function domainAlone(graph) {
  return [...graph].flatMap(([file, { edges }]) =>
    areaOf(file)?.floor === 0 && !isSpec(file)
      ? edges.filter((edge) => !edge.inside).map((edge) => `${at(file, edge)}: the domain must not import ${edge.to}`)
      : [],
  );
}

const isSpec = (file) => /\.(spec|e2e-spec)\.ts$/.test(file);

function pairs(graph) {
  return [...insideEdges(graph)]
    .map(([file, edge]) => [file, edge, areaOf(file), areaOf(edge.to)])
    .filter(([, , from, to]) => from && to && from !== to);
}

/** No file reaches itself again, by whatever kind of import. */
export function circles(graph) {
  return stronglyConnected(graph)
    .filter((knot) => knot.length > 1)
    .map((knot) => `a circle of ${knot.length} files: ${knot.sort().join(' ↔ ')}`);
}

/** Tarjan's components, without recursion (import chains may be long). */
function stronglyConnected(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const onStack = new Set();
  const knots = [];
  const targets = (file) =>
    graph
      .get(file)
      .edges.filter((edge) => edge.inside && graph.has(edge.to))
      .map(({ to }) => to);
  const open = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    onStack.add(file);
    return { file, rest: targets(file) };
  };
  for (const start of graph.keys()) {
    if (index.has(start)) continue;
    const work = [open(start)];
    while (work.length) {
      const { file, rest } = work.at(-1);
      const next = rest.pop();
      if (next === undefined) {
        work.pop();
        if (work.length) lower(low, work.at(-1).file, low.get(file));
        if (low.get(file) === index.get(file)) knots.push(popUntil(stack, onStack, file));
      } else if (!index.has(next)) work.push(open(next));
      else if (onStack.has(next)) lower(low, file, index.get(next));
    }
  }
  return knots;
}

const lower = (low, file, value) => low.set(file, Math.min(low.get(file), value));

function popUntil(stack, onStack, file) {
  const knot = [];
  do {
    knot.push(stack.pop());
    onStack.delete(knot.at(-1));
  } while (knot.at(-1) !== file);
  return knot;
}

const HEAVY = [
  /^@angular\/(material|cdk)(-|$)/,
  /^@apollo\//,
  /^apollo-angular$/,
  /^chart\.js$/,
  /^ng2-charts$/,
  /^@event-calendar\//,
  /^@vladmandic\/face-api/,
  /^@tensorflow\//,
];
const isSlim = (file) =>
  /^libs\/web\/features\/src\/((portal|wall|face-login\/(camera|seeing))\/|(portal|wall)-entry\.ts$)/.test(file);
const isRoot = (file) => /^apps\/(admin|portal)\/src\/[^/]+\.ts$/.test(file) && !/\/console[^/]*\.ts$/.test(file);
const isConsole = (file) =>
  (featureOf(file) !== undefined && file.startsWith('libs/web/') && !isSlim(file)) ||
  /^apps\/admin\/src\/(console[^/]*\.ts|(console|shell)\/)/.test(file);

/** Patients' pages and the wall screen stay slim: what they load, directly or through others, is neither heavy nor console. */
export function slimPortal(graph) {
  return [...graph.keys()]
    .filter((file) => (isSlim(file) || isRoot(file)) && !isSpec(file))
    .flatMap((start) => heavyPaths(graph, start));
}

function heavyPaths(graph, start) {
  const faults = [];
  const seen = new Set();
  const follow = (file, way) => {
    for (const edge of graph.get(file)?.edges ?? []) {
      if (edge.kind !== 'static') continue; // types cost nothing, dynamic imports load later
      const path = [...way, edge.to];
      if (!edge.inside) {
        if (HEAVY.some((pattern) => pattern.test(edge.to))) faults.push(path);
      } else for (const target of originsOf(graph, edge.to, edge.names)) visit(target, [...way, target]);
    }
  };
  const visit = (file, way) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (isConsole(file)) faults.push(way);
    else if (way.length === 1 || !(isSlim(file) || isRoot(file))) follow(file, way); // the others start for themselves
  };
  visit(start, [start]);
  return faults.map((way) => `${way[0]}: must stay slim but loads ${way.slice(1).join(' → ')}`);
}

/** The files that really give `names`: a barrel is looked through, as the bundler does. */
function originsOf(graph, file, names, seen = new Set()) {
  const node = graph.get(file);
  if (!node || seen.has(file)) return [];
  const looksThrough = node.edges.length > 0 && node.edges.every((edge) => edge.exports) && node.own.size === 0;
  if (names === '*' || !looksThrough) return [file];
  seen.add(file);
  return names.flatMap((name) => {
    const named = node.edges.filter((edge) => edge.exports !== '*' && edge.exports[name]);
    const candidates = named.length
      ? named
      : node.edges.filter((edge) => edge.exports === '*' && gives(graph, edge.to, name));
    return candidates
      .filter((edge) => edge.kind === 'static')
      .flatMap((edge) =>
        edge.inside ? originsOf(graph, edge.to, edge.exports === '*' ? [name] : [edge.exports[name]], seen) : [],
      );
  });
}

function gives(graph, file, name, seen = new Set()) {
  const node = graph.get(file);
  if (!node || seen.has(file)) return false;
  seen.add(file);
  return (
    node.own.has(name) ||
    node.edges.some(({ exports, to }) => (exports === '*' ? gives(graph, to, name, seen) : exports?.[name]))
  );
}

export const RULES = { upward, acrossSides, pastBarrels, innerBarrels, sideways, domainAlone, circles, slimPortal };
