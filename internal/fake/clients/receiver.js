'use strict'

// Receives webhooks, and reports whether the vendor's own client takes their signatures for good.
const http = require('http')
const { verifyRequestSignature } = require('customerio-node')
const { say } = require('./report')

const server = http.createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const verified = verifyRequestSignature({
    signingSecret: process.env.FAKE_KEY,
    timestamp: request.headers['x-cio-timestamp'],
    signature: request.headers['x-cio-signature'],
    body: Buffer.concat(chunks)
  })
  response.writeHead(verified ? 200 : 401).end()
})

server.listen(0, '127.0.0.1', () => say({ call: `http://127.0.0.1:${server.address().port}/` }))
