using Workerd = import "/workerd/workerd.capnp";

# No flag of compatibility with Node: the kit has to do without.
const config :Workerd.Config = (
  services = [(
    name = "main",
    worker = (
      compatibilityDate = "2025-01-01",
      modules = [
        (name = "test/support/provider-kit/runtimes/worker.mjs", esModule = embed "worker.mjs"),
        (name = "docs/kit/holdfast.mjs", esModule = embed "../../../../docs/kit/holdfast.mjs"),
        (name = "test/support/provider-kit/runtimes/judge.mjs", esModule = embed "judge.mjs"),
        (name = "test/samples/signature-vectors.json", json = embed "../../../samples/signature-vectors.json"),
      ],
    ),
  )],
);
