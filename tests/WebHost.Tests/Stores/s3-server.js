// An S3-compatible server on a free port of 127.0.0.1, which it prints. It ends with the program that started it.
const S3rver = require('s3rver');

const [directory, bucket] = process.argv.slice(2);
new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] })
  .run()
  .then(address => console.log(address.port));
process.stdin.resume().on('end', () => process.exit());
