using BenchmarkDotNet.Running;
using F1Predict.Benchmarks;

if (args is ["database-scale", ..]) return await DatabaseScale.RunAsync(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
