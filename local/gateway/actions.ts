import { aggregate, type Stage } from './aggregate'
import { read } from './reads'
import { Refusal } from './refusal'
import type { Body, Reply, Rooms } from './rooms'
import { decode, decodeFields, encode } from './wire'
import { insert, modify, remove } from './writes'

/** Every wire action the gateway answers. */
export const actions: Record<string, (rooms: Rooms, body: Body) => Reply | Promise<Reply>> = {
  'database.getDocument': read,
  'database.insertDocument': insert,
  'database.modifyDocument': modify,
  'database.removeDocument': remove,
  'database.calculateDocument': ({ database, now }, { collectionName, query }) => ({
    data: { total: database.count(String(collectionName), decodeFields(query ?? '{}', now())) },
  }),
  'database.aggregateDocuments': ({ database, now }, { collectionName, stages }) => {
    const pipeline = list<{ stageKey: string; stageValue: string }>(stages).map(
      ({ stageKey, stageValue }): Stage => ({ name: stageKey, value: decode(stageValue, now()) }),
    )
    return { data: { list: aggregate(database, String(collectionName), pipeline).map(encode) } }
  },
  'database.startTransaction': ({ transactions }) => ({ transactionId: transactions.begin() }),
  'database.commitTransaction': ({ transactions }, { transactionId }) => {
    transactions.commit(String(transactionId))
    return {}
  },
  'database.abortTransaction': ({ transactions }, { transactionId }) => {
    transactions.abort(String(transactionId))
    return {}
  },
  'functions.invokeFunction': async ({ invoke }, { function_name, request_data }) => {
    if (!invoke) throw new Refusal('FUNCTION_NOT_FOUND', `there is no function '${String(function_name)}' here`)
    const input = typeof request_data === 'string' && request_data !== '' ? JSON.parse(request_data) : {}
    const answer = await invoke(String(function_name), input).catch((error) => {
      throw new Refusal('FUNCTION_EXECUTE_FAIL', `${String(function_name)}: ${String(error)}`)
    })
    return { data: { response_data: JSON.stringify(answer ?? null) } }
  },
  'storage.getUploadMetadata': ({ files }, { path }) => ({ data: files.upload(path) }),
  'storage.batchGetDownloadUrl': ({ files }, { file_list }) => ({
    data: {
      download_list: list<{ fileid: string; max_age?: number }>(file_list).map(({ fileid, max_age }) =>
        files.link(fileid, max_age ?? 7200),
      ),
    },
  }),
  'storage.batchDeleteFile': ({ files }, { fileid_list }) => ({
    data: { delete_list: list<string>(fileid_list).map((fileId) => files.remove(fileId)) },
  }),
}

function list<T>(value: unknown): T[] {
  if (!Array.isArray(value)) throw new Refusal('INVALID_PARAM', 'a list is expected')
  return value as T[]
}
