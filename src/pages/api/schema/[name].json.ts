import type { APIRoute, GetStaticPaths } from "astro";
import { buildJsonSchemas } from "../../../exports/schemas.ts";
import { urls } from "../../../loader/environment.ts";

export const getStaticPaths = (() =>
  Object.entries(buildJsonSchemas(urls)).map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: object }> = ({ props }) => Response.json(props.schema);
