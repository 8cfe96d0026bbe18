/** Reads an answer of the server into a known shape; what is missing or of another kind is named by its path. */
export type Shape<T> = (value: unknown, path: string) => T;
export type Of<S> = S extends Shape<infer T> ? T : never;

export class WrongShape extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

const primitive =
  <T>(kind: string): Shape<T> =>
  (value, path) => {
    if (typeof value !== kind) throw new WrongShape(path);
    return value as T;
  };

export const text = primitive<string>('string');
export const number = primitive<number>('number');
export const flag = primitive<boolean>('boolean');

export const oneOf =
  <T extends string>(...allowed: T[]): Shape<T> =>
  (value, path) => {
    if (!allowed.includes(value as T)) throw new WrongShape(path);
    return value as T;
  };

/** The server leaves out what is null. */
export const maybe =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, path) =>
    value === undefined || value === null ? undefined : shape(value, path);

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, path) => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw new WrongShape(path);
    return value.map((entry, i) => shape(entry, `${path}[${i}]`));
  };

type Members = Record<string, Shape<unknown>>;
type Optional<M extends Members> = { [K in keyof M]: undefined extends Of<M[K]> ? K : never }[keyof M];
type Built<M extends Members> = { [K in Exclude<keyof M, Optional<M>>]: Of<M[K]> } & {
  [K in Optional<M>]?: Of<M[K]>;
};

/** Members it does not know are dropped: a newer server may say more. */
export const object =
  <M extends Members>(members: M): Shape<Built<M>> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null) throw new WrongShape(path);
    const built: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries(members)) {
      const read = shape((value as Record<string, unknown>)[name], path ? `${path}.${name}` : name);
      if (read !== undefined) built[name] = read;
    }
    return built as Built<M>;
  };
