/** The descriptions of the custom functions that Excel shows while a formula is typed: French from the source's JSDoc, and English. */
import { createRequire } from 'node:module';
import { tsImport } from 'tsx/esm/api';

// CommonJS without exports that Node could name.
const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata');

/** JSON text. Throws on anything that the generator finds wrong: half a description would install silently. */
export async function functionMetadata(sourceFile) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([sourceFile]);
  if (errors.length > 0) throw new Error(`${sourceFile}:\n${errors.join('\n')}`);
  return metadataJson;
}

export async function englishFunctionMetadata(sourceFile) {
  const { toEnglish } = await tsImport('../src/functions/english.ts', import.meta.url);
  return JSON.stringify(toEnglish(JSON.parse(await functionMetadata(sourceFile))), null, 4);
}
