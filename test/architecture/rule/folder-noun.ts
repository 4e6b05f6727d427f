import type { Rule } from '../rule.ts'
import { concepts, technicalNouns } from '../vocabulary.ts'

const layers = /^(packages\/[^/]+\/src|apps\/web\/src\/features)\/(.+)\/[^/]+$/

/** `git ls-files | grep /claim` shows a concept through all layers, because none has a second name for it. */
export const folderNoun: Rule = {
  name: 'folder-noun',
  says: 'a folder is named by a concept of vocabulary.ts, the same in every layer, or by a technical noun listed there',
  check(tree) {
    const folders = new Set<string>()
    for (const path of tree.files) {
      const [, layer, inner = ''] = path.match(layers) ?? []
      for (const noun of layer ? inner.split('/') : []) folders.add(`${layer}: ${noun}`)
    }
    const breaches = [...folders].filter((folder) => {
      const [layer = '', noun = ''] = folder.split(': ')
      return !concepts.has(noun) && !technicalNouns[layer]?.includes(noun)
    })
    return { breaches, measured: `${folders.size} folders` }
  },
}
