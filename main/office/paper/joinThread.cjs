'use strict';
// Runs in a thread beside the office: the library never gives way by itself, and a window would wait meanwhile.
const { parentPort, workerData } = require('node:worker_threads');
const { PDFDocument } = require(workerData.library);

// Plain objects instead of compressed streams, so that pages can be counted in the bytes.
const plain = { useObjectStreams: false };

const tasks = {
  async join({ pdfs, title }) {
    const joined = await PDFDocument.create();
    joined.setTitle(title);
    for (const bytes of pdfs) {
      const one = await PDFDocument.load(bytes);
      for (const page of await joined.copyPages(one, one.getPageIndices())) joined.addPage(page);
    }
    return joined.save(plain);
  },

  async split({ pdf, pages, titles }) {
    const whole = await PDFDocument.load(pdf);
    const total = pages.reduce((sum, count) => sum + count, 0);
    if (whole.getPageCount() !== total) throw new Error(`${whole.getPageCount()} pages came out instead of ${total}`);
    const parts = [];
    let at = 0;
    for (const [index, count] of pages.entries()) {
      const part = await PDFDocument.create();
      part.setTitle(titles[index] ?? '');
      const indices = Array.from({ length: count }, (_, offset) => at + offset);
      for (const page of await part.copyPages(whole, indices)) part.addPage(page);
      parts.push(await part.save(plain));
      at += count;
    }
    return parts;
  },
};

parentPort.on('message', ({ id, task, ...given }) => {
  tasks[task](given).then(
    (found) => parentPort.postMessage({ id, found }),
    (failure) => parentPort.postMessage({ id, failure }),
  );
});
