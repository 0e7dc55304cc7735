// The imports of TypeScript sources as the compiler's own parser sees them: static, re-exported, dynamic and
// type-only ones, each resolved to a file of this workspace or to the name of a package.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {{ to: string, kind: 'static' | 'type' | 'dynamic', names: string[] | '*', specifier: string,
 *   line: number, inside: boolean, exports?: Record<string, string> | '*' }} Edge
 * `to` is a path from the root when `inside`, else a package's name. `exports` marks a re-export: the names
 * given away, each with its name in the other file.
 */

const SOURCE = /(?<!\.d)\.ts$/;

/** Every source under apps/ and libs/, as paths from the root. */
export function sourcesOf(root) {
  const visit = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : visit(path);
      return SOURCE.test(entry.name) ? [relative(root, path).split(sep).join('/')] : [];
    });
  return ['apps', 'libs']
    .map((name) => join(root, name))
    .filter(existsSync)
    .flatMap(visit)
    .sort();
}

/** Map from file to { edges, exports }, `exports` being the names a file declares itself. */
export function graphOf(root) {
  const aliases = aliasesOf(root);
  const graph = new Map();
  for (const file of sourcesOf(root)) {
    const text = readFileSync(join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const resolve = (specifier) => resolveFrom(root, aliases, file, specifier);
    graph.set(file, {
      edges: edgesOf(source).map((edge) => ({ ...edge, ...resolve(edge.specifier) })),
      own: ownExports(source),
    });
  }
  return graph;
}

function aliasesOf(root) {
  const { paths = {} } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile).config.compilerOptions;
  return new Map(Object.entries(paths).map(([name, [file]]) => [name, file.replace(/^\.\//, '')]));
}

function edgesOf(source) {
  const edges = [];
  const add = (node, specifier, edge) =>
    edges.push({
      specifier,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      names: '*',
      ...edge,
    });
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier.text, importEdge(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node, node.moduleSpecifier.text, reexportEdge(node));
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node, node.moduleReference.expression.text, { kind: node.isTypeOnly ? 'type' : 'static' });
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal.text, { kind: 'type' });
    else if (ts.isCallExpression(node) && isLoading(node))
      add(node, node.arguments[0].text, { kind: loadingKind(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edges;
}

const isLoading = ({ expression, arguments: [first] }) =>
  Boolean(first && ts.isStringLiteralLike(first)) &&
  (expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require'));

const loadingKind = ({ expression }) => (expression.kind === ts.SyntaxKind.ImportKeyword ? 'dynamic' : 'static');

function importEdge(clause) {
  if (!clause) return { kind: 'static', names: '*' };
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return { kind: clause.isTypeOnly ? 'type' : 'static', names: '*' };
  const elements = bindings?.elements ?? [];
  const values = elements.filter((element) => !element.isTypeOnly);
  const onlyTypes = clause.isTypeOnly || (!clause.name && elements.length > 0 && values.length === 0);
  const names = (onlyTypes ? [...elements] : values).map((element) => (element.propertyName ?? element.name).text);
  return { kind: onlyTypes ? 'type' : 'static', names: clause.name ? [...names, 'default'] : names };
}

function reexportEdge(node) {
  const kind = node.isTypeOnly ? 'type' : 'static';
  if (!node.exportClause) return { kind, names: '*', exports: '*' };
  if (ts.isNamespaceExport(node.exportClause))
    return { kind, names: '*', exports: { [node.exportClause.name.text]: '*' } };
  const given = node.exportClause.elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]);
  return { kind, names: given.map(([, original]) => original), exports: Object.fromEntries(given) };
}

function ownExports(source) {
  const names = new Set();
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) names.add('default');
    if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier)
      statement.exportClause?.elements?.forEach((element) => names.add(element.name.text));
    if (!ts.canHaveModifiers(statement)) continue;
    const modifiers = ts.getModifiers(statement)?.map(({ kind }) => kind) ?? [];
    if (!modifiers.includes(ts.SyntaxKind.ExportKeyword)) continue;
    if (modifiers.includes(ts.SyntaxKind.DefaultKeyword)) names.add('default');
    else if (ts.isVariableStatement(statement))
      statement.declarationList.declarations.forEach(({ name }) => boundNames(name, names));
    else if (statement.name) names.add(statement.name.text);
  }
  return names;
}

function boundNames(name, into) {
  if (ts.isIdentifier(name)) into.add(name.text);
  else name.elements.forEach((element) => element.name && boundNames(element.name, into));
}

function resolveFrom(root, aliases, file, specifier) {
  if (specifier.startsWith('.')) return { to: fileAt(root, join(dirname(file), specifier)), inside: true };
  if (aliases.has(specifier)) return { to: aliases.get(specifier), inside: true };
  return { to: packageOf(specifier), inside: false };
}

/** The file a relative import means; a path that leads nowhere is left as it is (the compiler complains). */
function fileAt(root, path) {
  const bare = path.split(sep).join('/').replace(/\.js$/, '');
  const isFile = (candidate) => statSync(join(root, candidate), { throwIfNoEntry: false })?.isFile();
  return [bare, `${bare}.ts`, `${bare}/index.ts`].find(isFile) ?? bare;
}

const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
