import { join } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionMetadata } from '../../host/index';

/** What Excel is told of our functions, made as the build makes it. */
export async function functionMetadata(): Promise<FunctionMetadata[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([
    join(__dirname, '../../src/functions/functions.ts'),
  ]);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return (JSON.parse(metadataJson) as { functions: FunctionMetadata[] }).functions;
}
