<?php
// Prints an element that is readable before its script, from the files of dist/static/. It needs no Node.
$dist = getenv('CARELEAF_DIST') ?: __DIR__ . '/careleaf';
$texts = "$dist/static/hemifacial-spasm";
$language = 'es';
?>
<!doctype html>
<html lang="<?= $language ?>">
  <head>
    <meta charset="utf-8">
    <title>Nuestra clínica</title>
    <link rel="stylesheet" href="/careleaf/careleaf.css">
    <script type="module" src="/careleaf/careleaf.js"></script>
  </head>
  <body>
    <main>
      <h1>Nuestra clínica</h1>
      <care-seek-help condition="hemifacial-spasm" lang="<?= $language ?>">
        <?= str_replace('{assets}', '/careleaf/', file_get_contents("$texts/seek-help.$language.shadow.html")) ?>
        <?= file_get_contents("$texts/seek-help.$language.html") ?>
      </care-seek-help>
    </main>
  </body>
</html>
