'use strict';
// Runs in a thread beside the office, each task on a connection of its own: what takes long here keeps no window waiting.
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);

const tasks = {
  check: (sqlite) => sqlite.pragma('quick_check(1)', { simple: true }),
  checkpoint: (sqlite) => sqlite.pragma('wal_checkpoint(PASSIVE)'),
  named: (sqlite, hashes) =>
    sqlite.prepare('SELECT sha256 FROM blobs WHERE sha256 IN (SELECT value FROM json_each(?))').pluck().all(JSON.stringify(hashes)),
};

function answer({ task, file, given }) {
  const sqlite = new Database(file, { readonly: task !== 'checkpoint', fileMustExist: true });
  try {
    return tasks[task](sqlite, given);
  } finally {
    sqlite.close();
  }
}

parentPort.on('message', ({ id, ...asked }) => {
  try {
    parentPort.postMessage({ id, found: answer(asked) });
  } catch (failure) {
    parentPort.postMessage({ id, failure });
  }
});
