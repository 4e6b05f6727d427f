import { defaultExport } from './rule/default-export.ts'
import { dependency } from './rule/dependency.ts'
import { docstring } from './rule/docstring.ts'
import { duplication } from './rule/duplication.ts'
import { fileName } from './rule/file-name.ts'
import { folderNoun } from './rule/folder-noun.ts'
import { forbiddenText } from './rule/forbidden-text.ts'
import { migration } from './rule/migration.ts'
import { pure } from './rule/pure.ts'
import { size } from './rule/size.ts'
import { skippedTest } from './rule/skipped-test.ts'
import { unused } from './rule/unused.ts'
import type { Rule } from './rule.ts'

/** All rules of the house. A new one is a file in rule/, a fixture of the same name, and a line here. */
export const rules: Rule[] = [
  dependency,
  unused,
  duplication,
  migration,
  pure,
  docstring,
  defaultExport,
  skippedTest,
  size,
  fileName,
  folderNoun,
  forbiddenText,
]
