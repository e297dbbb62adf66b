import type Libsql from 'libsql'
import type { Schema } from '../../cloudfunctions/kit/schema'
import type { Cache } from './cache'
import { shapeOf } from './index-shape'
import { Table } from './table'

/**
 * Opens the tables of the schema and brings the index storage in step with it: indexes that are no longer wanted go,
 * new ones are built, all or nothing. Documents of collections that left the schema are kept, out of reach.
 */
export function openTables(db: Libsql.Database, cache: Cache, schema: Schema): Map<string, Table> {
  const tables = new Map<string, Table>()
  db.exec('BEGIN IMMEDIATE')
  try {
    const rows = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'index%/%'").all()
    const present = new Set((rows as { name: string }[]).map((row) => row.name))
    for (const [collection, { indexes, sealed }] of Object.entries(schema)) {
      if (!/^[A-Za-z][\w-]*$/.test(collection)) throw new Error(`schema: '${collection}' cannot name a collection`)
      const shapes = indexes.map((index) => shapeOf(collection, index))
      const table = new Table(db, cache, collection, shapes, sealed)
      for (const shape of shapes) if (!present.delete(shape.table)) table.build(shape)
      tables.set(collection, table)
    }
    for (const name of present) db.exec(`DROP TABLE "${name.replaceAll('"', '""')}"`)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
  return tables
}
