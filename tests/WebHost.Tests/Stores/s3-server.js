// An S3-compatible server on a free port of 127.0.0.1, which it prints. It ends with the program that started it.
const { stat } = require('fs/promises');
const S3rver = require('s3rver');

const [directory, bucket] = process.argv.slice(2);
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] });

// S3 shows an object whole or not at all; s3rver shows files while it writes them. One request after another, and none that ends before its file is
// whole, nobody sees the difference.
let last = Promise.resolve();
server.middleware.unshift(async (context, next) => {
  const before = last;
  last = new Promise(resolve => context.res.once('close', resolve));
  await before;
  await next();
});
const { store } = server;
const put = store.putObject.bind(store);
store.putObject = async object => {
  const written = await put(object);
  const file = store.getResourcePath(object.bucket, object.key, 'object');
  while ((await stat(file)).size < written.size) await new Promise(setImmediate);
  return written;
};

server.run().then(address => console.log(address.port));
process.stdin.resume().on('end', () => process.exit());
