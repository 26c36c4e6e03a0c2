/** How Pagefind begins what it has packed. */
export const signature = 'pagefind_dcd';

/** The name of a program in the first file of an index. */
export const program = 'program';

const asked = `wasm.${program}.pagefind`;

/** The file that holds what Pagefind asks for: its program lies there unpacked, as `program.wasm`. */
export const fileOf = (address: string): string =>
  address.endsWith(asked) ? `${address.slice(0, -asked.length)}${program}.wasm` : address;

/** The program as Pagefind expects it. */
export function signed(bytes: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(signature.length + bytes.byteLength);
  all.set(new TextEncoder().encode(signature));
  all.set(new Uint8Array(bytes), signature.length);
  return all;
}
