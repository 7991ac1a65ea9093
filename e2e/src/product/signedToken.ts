import { createHmac } from "node:crypto";

/** A JSON Web Token as the shop's own server would sign it, for five minutes. */
export function signedToken(secret: string, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1000) + 300;
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part({ aud: "harbour-shop", exp, ...claims })}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}
