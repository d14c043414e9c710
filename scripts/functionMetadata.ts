/** The descriptions of the custom functions that Excel shows while a formula is typed: French from the source's JSDoc, and English. */
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { toEnglish } from '../src/functions/english';

/** JSON text. Throws on anything that the generator finds wrong: half a description would install silently. */
export async function functionMetadata(sourceFile: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([sourceFile]);
  if (errors.length > 0) throw new Error(`${sourceFile}:\n${errors.join('\n')}`);
  return metadataJson;
}

/** JSON text that differs from {@link functionMetadata} in its words only. */
export async function englishFunctionMetadata(sourceFile: string): Promise<string> {
  const french = JSON.parse(await functionMetadata(sourceFile)) as Parameters<typeof toEnglish>[0];
  return JSON.stringify(toEnglish(french), null, 4);
}
