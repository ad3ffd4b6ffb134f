/** The sources as a syntax tree: their imports, and how long their functions are. */
import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import ts from "typescript"

export interface Source {
  /** From `src`, as "text/span.ts". */
  readonly path: string
  /** The first part of the path, without its ending: "text", "model". */
  readonly room: string
  readonly lines: number
  /** What it imports, as written. */
  readonly imports: readonly string[]
  readonly functions: readonly { readonly name: string; readonly lines: number; readonly parameters: number }[]
}

/** Every TypeScript file below a folder. */
export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => sourceOf(folder, join(folder, path)))
}

function sourceOf(folder: string, file: string): Source {
  const words = readFileSync(file, "utf8")
  const path = relative(folder, file)
  const tree = ts.createSourceFile(file, words, ts.ScriptTarget.Latest, true)
  const imports: string[] = []
  const functions: { name: string; lines: number; parameters: number }[] = []
  const visit = (node: ts.Node): void => {
    const from = specifierOf(node)
    if (from !== null) imports.push(from)
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const lines = lineOf(tree, node.getEnd()) - lineOf(tree, node.getStart()) + 1
      functions.push({ name: node.name?.getText() ?? "(arrow)", lines, parameters: node.parameters.length })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return {
    path,
    room: path.split("/")[0]?.replace(/\.tsx?$/, "") ?? "",
    lines: words.split("\n").length,
    imports,
    functions,
  }
}

function lineOf(tree: ts.SourceFile, offset: number): number {
  return tree.getLineAndCharacterOfPosition(offset).line
}

/** What a declaration or a call imports: `import`, `export … from`, `import()`, `import type`. */
function specifierOf(node: ts.Node): string | null {
  if (
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return node.moduleSpecifier.text
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments
    return argument && ts.isStringLiteral(argument) ? argument.text : "(computed)"
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return node.argument.literal.text
  return null
}
