// Text of the start script after its parts: runs them as `require` would. A part that is not among them is a file of
// its own beside, in the same shape.
const made = Object.create(null);
const load = (name) => {
  const known = made[name];
  if (known !== undefined) return known.exports;
  const part = parts[name] ?? (name.startsWith('./') ? outside(name) : undefined);
  if (part === undefined) return outside(name);
  const module = { exports: {} };
  made[name] = module;
  part(module.exports, load, module, place, importer);
  return module.exports;
};
load(first);
