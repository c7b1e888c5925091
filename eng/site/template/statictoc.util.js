// The navigation as part of each page, so that it needs no script and no server.
var common = require('./common.js');

exports.setToc = function (model) {
  var shared = model.__global && model.__global._shared;
  model._nav = placed(shared && shared[model._navKey], model._navRel, model._path);
  return model;
};

// A copy whose links lead from the page; shared is what all pages see.
function placed(toc, rel, path) {
  if (!toc) {
    return null;
  }

  var folder = common.path.getDirectoryName(toc._path);
  var way = rel ? common.path.getDirectoryName(rel) : '';

  function copy(item) {
    var href = item.topicHref || item.href || null;
    var own = href && common.isRelativePath(href);
    var items = (item.items || []).map(copy);
    var active = !!own && folder + decodeURIComponent(href) === path;
    var open = active || items.some(function (inner) { return inner.open; });
    // What has a page of its own shows what is below it only there: the API is long.
    if (href && !open) {
      items = [];
    }

    // Without a value of its own an item would be given that of the item above it.
    return {
      name: item.name || null,
      link: own ? way + href : href,
      active: active,
      open: open,
      items: items,
      leaf: items.length === 0,
    };
  }

  return { items: (toc.items || []).map(copy) };
}
