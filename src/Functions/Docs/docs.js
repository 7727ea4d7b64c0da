// A file of its own, so that the page works where inline scripts are forbidden.
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  displayRequestDuration: true,
  filter: true,
  // Of each operation, who may call it: x-roles.
  showExtensions: true,
  // Nothing leaves this server.
  validatorUrl: null,
});
