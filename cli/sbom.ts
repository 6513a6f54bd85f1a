/**
 * `npm run sbom --silent > sbom.json`: writes a bill of materials (CycloneDX, JSON) to the standard output. What readers
 * get (the built site's licences.json) has the scope `required`; what only builds and tests the atlas is `excluded`.
 */
import { buildBom, readShipped } from './bom';

console.log(JSON.stringify(buildBom(readShipped('dist')), null, 2));
