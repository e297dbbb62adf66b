import { unsupported } from './refusal'
import { type Fields, isFields, type Value } from './wire'

interface Tree extends Map<string, Tree | true> {}

/** `{a: 1, 'b.c': 1}` keeps these and `_id`; `{a: 0}` leaves out. Computed fields belong into an aggregation. */
export function projector(projection: Fields): (doc: Fields) => Fields {
  const names = Object.keys(projection).filter((name) => name !== '_id')
  const [first] = names
  const keeps = projection[first ?? '_id'] === 1 || projection[first ?? '_id'] === true
  const tree: Tree = new Map()
  for (const name of names) {
    const flag = projection[name]
    if ((flag === 1 || flag === true) !== keeps || isFields(flag) || typeof flag === 'string')
      throw unsupported(`the projection ${JSON.stringify(projection)}`)
    grow(tree, name.split('.'))
  }
  const id = projection._id === undefined || projection._id === 1 || projection._id === true
  if (id === keeps) tree.set('_id', true)
  return (doc) => (keeps ? kept(doc, tree) : left(doc, tree))
}

function grow(tree: Tree, path: string[]): void {
  const [name = '', ...rest] = path
  const known = tree.get(name)
  if (rest.length === 0) tree.set(name, true)
  else if (known !== true) {
    const branch: Tree = known ?? new Map()
    tree.set(name, branch)
    grow(branch, rest)
  }
}

function kept(doc: Fields, tree: Tree): Fields {
  const result: Fields = {}
  for (const name of Object.keys(doc)) {
    const branch = tree.get(name)
    const value = doc[name] as Value
    if (branch === true) result[name] = value
    else if (branch && isFields(value)) result[name] = kept(value, branch)
    else if (branch && Array.isArray(value)) result[name] = value.filter(isFields).map((item) => kept(item, branch))
  }
  return result
}

function left(doc: Fields, tree: Tree): Fields {
  const result: Fields = {}
  for (const name of Object.keys(doc)) {
    const branch = tree.get(name)
    const value = doc[name] as Value
    if (branch === true) continue
    if (branch && isFields(value)) result[name] = left(value, branch)
    else if (branch && Array.isArray(value))
      result[name] = value.map((item) => (isFields(item) ? left(item, branch) : item))
    else result[name] = value
  }
  return result
}
