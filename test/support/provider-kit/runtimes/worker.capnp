using Workerd = import "/workerd/workerd.capnp";

# No flag of compatibility with Node: the kit has to do without.
const config :Workerd.Config = (
  services = [(
    name = "main",
    worker = (
      compatibilityDate = "2025-01-01",
      modules = [
        (name = "worker.mjs", esModule = embed "worker.mjs"),
        (name = "holdfast.js", esModule = embed "../../../../docs/kit/holdfast.js"),
        (name = "judge.mjs", esModule = embed "judge.mjs"),
        (name = "vectors.json", json = embed "../../../samples/signature-vectors.json"),
      ],
    ),
  )],
);
